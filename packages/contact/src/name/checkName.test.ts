import { expect, it } from 'vitest';
import { checkOrganisation } from '../organisation/checkOrganisation.js';
import { judgeOrganisation } from '../organisation/judgeOrganisation.js';
import { checkName } from './checkName.js';
import { judgeName } from './judgeName.js';

it.each(['Олена', 'asdf', 'ТОВ «Калина»', '', '<script>'])(
  'promises what the judges say of %j',
  async (text) => {
    expect(await checkName(text)).toEqual(judgeName(text));
    expect(await checkOrganisation(text)).toEqual(judgeOrganisation(text));
  },
);
