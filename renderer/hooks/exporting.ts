export { exportInWorker } from '../data/exporting/export-in-worker.ts';
export type { TableSource } from '../data/exporting/write-table.ts';
