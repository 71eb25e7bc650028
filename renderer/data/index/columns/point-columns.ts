import type { Client } from '../../../../shared/domain/client/client.ts';
import { whereIs } from '../../../../shared/domain/place/where-is.ts';
import type { PartsReader, PartsWriter } from './parts.ts';
import { UnfitSnapshot } from './parts.ts';
import { longerBytes, longerFloats } from './typed.ts';

/** By what a client's point is known. */
export const pointSources = { unknown: 0, own: 1, place: 2 } as const;

/** Where clients are, in degrees, to less than a metre; 0 where that is unknown, as `sources` says. */
export class PointColumns {
  east: Float32Array = new Float32Array();
  north: Float32Array = new Float32Array();
  sources: Uint8Array = new Uint8Array();

  set(position: number, client: Client | null): void {
    const where = client && whereIs(client);
    this.grow(position + 1);
    this.east[position] = where?.point.east ?? 0;
    this.north[position] = where?.point.north ?? 0;
    this.sources[position] = pointSources[where?.by ?? 'unknown'];
  }

  get bytes(): number {
    return this.east.byteLength + this.north.byteLength + this.sources.byteLength;
  }

  write(parts: PartsWriter, length: number): void {
    this.grow(length);
    parts.array('points.east', this.east.subarray(0, length));
    parts.array('points.north', this.north.subarray(0, length));
    parts.array('points.sources', this.sources.subarray(0, length));
  }

  static read(parts: PartsReader, length: number): PointColumns {
    const columns = new PointColumns();
    columns.east = parts.floats('points.east', length);
    columns.north = parts.floats('points.north', length);
    columns.sources = parts.bytes('points.sources');
    if (columns.sources.length !== length) throw new UnfitSnapshot('points.sources');
    return columns;
  }

  private grow(length: number): void {
    this.east = longerFloats(this.east, length);
    this.north = longerFloats(this.north, length);
    this.sources = longerBytes(this.sources, length);
  }
}
