/** As it stands on the wire. A test keeps it equal to package.json. */
export const SDK = { name: '@lodestone/sdk', version: '0.1.0' } as const;
