import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderErrors } from './checks/renderErrors.js';
import { repository } from './repository.js';

writeFileSync(join(repository, 'packages/core/ERRORS.md'), renderErrors());
