/** Names of the settings that hold the hashes of the secrets. */
export const SETTINGS = { password: 'admin-password', token: 'api-token' } as const;
