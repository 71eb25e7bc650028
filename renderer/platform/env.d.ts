interface ImportMetaEnv {
  /** Written in by the build, from package.json. */
  readonly WELLFIELD_VERSION: string;
}
