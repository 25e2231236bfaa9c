import type { Placement } from '@lodestone/schema';
import { type Surface, slideIn } from '@lodestone/widgets/slide-in';

/** The rarer placements, each in a chunk of its own. */
export async function surfaceOf(placement: Placement | undefined): Promise<Surface> {
  switch (placement) {
    case 'modal':
      return (await import('@lodestone/widgets/modal')).modal;
    case 'bar':
      return (await import('@lodestone/widgets/bar')).bar;
    case 'fullscreen':
      return (await import('@lodestone/widgets/fullscreen')).fullscreen;
    case 'teaser':
      return (await import('@lodestone/widgets/teaser')).teaser;
    case 'anchored':
      return (await import('@lodestone/widgets/anchored')).anchored;
    default:
      return slideIn;
  }
}
