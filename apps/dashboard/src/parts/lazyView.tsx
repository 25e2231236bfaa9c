import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Pending } from './Pending.js';

/**
 * A view whose code comes when it is first shown. Its file has a name of its content, so that after an update of the server
 * the old one may be gone: then it says so, and reading the page again brings the new one.
 */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element {
  return function LazyView(props: Props): JSX.Element {
    const [loaded, setLoaded] = useState<{ View: ComponentType<Props> }>();
    const [isFailed, setIsFailed] = useState(false);
    useEffect(() => {
      load().then(
        (View) => setLoaded({ View }),
        () => setIsFailed(true),
      );
    }, []);
    if (loaded) return <loaded.View {...props} />;
    return isFailed ? (
      <Pending error={{ code: 'api/unreachable', status: 0 }} onRetry={() => location.reload()} />
    ) : (
      <Pending />
    );
  };
}
