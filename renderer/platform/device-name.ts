/** What this device may be called among a person's others, until the person says otherwise: its system, as far as it tells. */
export function ownDeviceName(): string {
  const agent = navigator.userAgent;
  return systems.find(([sign]) => agent.includes(sign))?.[1] ?? 'Wellfield';
}

// An iPad and an Android say that they are a Macintosh or a Linux as well, so they come first.
const systems = [
  ['iPad', 'iPad'],
  ['iPhone', 'iPhone'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Macintosh', 'Mac'],
  ['Linux', 'Linux'],
] as const;
