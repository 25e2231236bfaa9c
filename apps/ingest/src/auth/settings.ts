/** Names of the settings that hold the hashes of the secrets, and of the one that signs links. */
export const SETTINGS = {
  password: 'admin-password',
  token: 'api-token',
  linkSecret: 'link-secret',
} as const;
