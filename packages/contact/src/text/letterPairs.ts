/*
 * Written by scripts/trainLetterPairs.ts from 170,176 Latin, 40,160 Cyrillic and 7,302 Persian and Arabic names;
 * the lists are named in corpora/README.md. One bit a pair, in the order of the alphabets, the edge of a word first.
 */

/** For each alphabet the pairs of letters that names hardly ever have. */
export const RARE_PAIRS = [
  'BAgIRMCFMY322lay2eM32wFICHtc22wnLWm-c3wyHoDGdc3z3nbWmuIX0xF6us-ARz5TAGE4cymwn_-_-AVwwlaiM-cz2wBACFfc339nbWmvc32xm4CG-cT01B',
  'BQAk8CKIs8d2W7_823-_82S7_0QT7PDKIc9dWz7fA2w7HDOIM8ef48-82W7_9W27H5W37fcW3cXDLI889WW5fISx4W0Ww5fcWS7HLYIs882W5302Q5_8W37_8W77_8Ww5_92_7_KW5ccLZYs8CaIs8',
  'hiEXJQ9l8rAsn2_Xg_X-_D8_u_Ng_3__Bov2XHg_38vAou2_Hg910_S4z23FA_3_vWoileJA_1_-A8v-_JA83_-Ao_23NIf1v5Asr-3XA_3_5A8_-fvB9hLzA4OkWHi920-GovO_HA918_A8_u_HAf1uqAsrm3XA39-fHorkfFB_1-_Qovk_FA',
] as const;
