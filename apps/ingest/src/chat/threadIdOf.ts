import { sha256 } from '../intake/sha256.js';

/**
 * By what a thread is known here: a hash of the secret that the visitor's device made and alone keeps. Whoever reads the
 * database cannot speak for the visitor.
 */
export const threadIdOf = (site: string, token: string): string => sha256(`chat\n${site}\n${token}`);
