export { findConfigProblem } from '@lodestone/schema';
