export { findPostgres, type PostgresSearch } from './findPostgres.js';
export { type RunningPostgres, startPostgres } from './startPostgres.js';
