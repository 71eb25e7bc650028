import type { Client } from '../client/client.ts';
import { findPlace } from './find-place.ts';
import type { KnownPlace } from './gazetteer.ts';
import type { Point } from './point.ts';

/** Where a client is: where somebody put it, or at the centre of the place that its region and address name; null for nobody knows. */
export type Whereabouts =
  | { readonly by: 'own'; readonly point: Point }
  | { readonly by: 'place'; readonly point: Point; readonly place: KnownPlace };

export function whereIs({
  point,
  region,
  address,
}: Pick<Client, 'point' | 'region' | 'address'>): Whereabouts | null {
  if (point) return { by: 'own', point };
  const place = findPlace(region, address);
  return place && { by: 'place', point: place.point, place };
}
