import { defineModelTest } from './testing/model/defineModelTest.js';

defineModelTest(2);
