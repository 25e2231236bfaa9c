export { readDeadLetters } from '@lodestone/outbox';
