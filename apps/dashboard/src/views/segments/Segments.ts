import type { Segment } from '../../api/Segment.js';
import type { Reading } from '../../session/useRead.js';

/** The segments as they were read last. */
export type Segments = Reading<{ site?: string | undefined; segments: Segment[] }>;
