/** The screens of the navigation, in its order. */
export const screens = [
  'today',
  'clients',
  'hand-over',
  'segments',
  'territories',
  'revival',
  'fees',
  'visits',
  'needs',
  'kano',
  'care',
  'staff',
  'import',
  'office',
  'settings',
] as const;
export type Screen = (typeof screens)[number];

/** Every screen by its address, also those that are too seldom wanted to stand in the navigation. */
export const addresses = [...screens, 'duplicates', 'archive'] as const;
export type Address = (typeof addresses)[number];
