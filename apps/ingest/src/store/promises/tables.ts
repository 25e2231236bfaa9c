/** A file that a lead may fetch; one row for each lead. */
export interface GrantsTable {
  lead_id: string;
  site: string;
  asset_id: string;
  issue: number;
  used: number;
  downloads: number;
  expires_at_ms: number;
  /** When the last download that counts began; 0: none has. */
  started_at_ms: number;
  revoked_at_ms: number | null;
  granted_at_ms: number;
}

export interface PromiseTables {
  grants: GrantsTable;
}
