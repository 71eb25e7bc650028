import { z } from 'zod';
import { hashValue } from '../domain/attachment/attachment.ts';
import { idValue } from '../record/values.ts';

/** Files travel in pieces of so many bytes; only the last one is shorter. */
export const pieceBytes = 1024 * 1024;
/** A small picture is one piece. */
export const thumbnailBytes = pieceBytes;
/** So many files are asked after at once. */
export const mostFilesAsked = 200;

/** How many pieces a file has. */
export function piecesOf(bytes: number): number {
  return Math.ceil(bytes / pieceBytes);
}

/**
 * A file is named by the attachment that has it and by its hash: whoever sees that row may have these bytes, and whoever only knows
 * the hash may not.
 */
export const fileNameSchema = z.object({ row: idValue, hash: hashValue });
export type FileName = z.infer<typeof fileNameSchema>;

export const filesAskedSchema = z.object({
  files: z.array(fileNameSchema).min(1).max(mostFilesAsked),
});

/**
 * How a file stands at the office. `unknown`: no row that the member sees names it, for whatever reason. `wanted`: the row is there and
 * the bytes are not; so many pieces have come from this device. `too-large`: the office does not take files of this length. `here`: whole.
 */
export const fileStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('wanted'), pieces: z.int().min(0) }),
  z.object({ state: z.literal('too-large') }),
  z.object({ state: z.literal('here'), bytes: z.int().min(1) }),
]);
export type FileState = z.infer<typeof fileStateSchema>;

/** In the order in which was asked. */
export const fileStatesSchema = z.object({ files: z.array(fileStateSchema).max(mostFilesAsked) });

/** All pieces have been sent: the office looks whether they are the file. */
export const fileEndSchema = z.object({ bytes: z.int().min(1) });

/** `kept`: the file is whole. Otherwise so many pieces are there; 0 where they were not the file and were thrown away. */
export const pieceAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept') }),
  z.object({ kind: z.literal('pieces'), pieces: z.int().min(0) }),
]);
export type PieceAnswer = z.infer<typeof pieceAnswerSchema>;

/** Addresses of a file and of one of its pieces, from 0. */
export function fileAddress({ row, hash }: FileName): string {
  return `/v1/files/${row}/${hash}`;
}

/** The value of the header `Content-Digest` (RFC 9530) for a SHA-256 given as bytes in base64. */
export function digestHeader(base64: string): string {
  return `sha-256=:${base64}:`;
}
