/** As much of the store of attached files as an archive needs. */
export type ArchiveFiles = {
  readonly get: (hash: string) => Promise<Blob | null>;
  /** Keeps the bytes once; answers with their hash. */
  readonly put: (blob: Blob) => Promise<string>;
  readonly list: () => Promise<readonly { readonly hash: string }[]>;
};

/** How far a long work on an archive is; `all` is 0 while nobody knows. */
export type ArchiveProgress = { readonly done: number; readonly all: number };

/** How a long work is stopped and followed. */
export type ArchiveWatch = {
  readonly signal: Stop;
  readonly onProgress: (progress: ArchiveProgress) => void;
};

/** As much of an AbortSignal as is needed, also from another thread. */
export type Stop = { readonly aborted: boolean };
