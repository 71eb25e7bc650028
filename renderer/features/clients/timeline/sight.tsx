import { useEffect, useRef } from 'react';

/** So far ahead of the edge of the window something counts as seen. */
const ahead = '400px';

/** An invisible mark that calls back when it comes near the window. Give it another key to have it look again. */
export function Sight({ onSeen }: { readonly onSeen: () => void }) {
  const place = useRef<HTMLSpanElement>(null);
  const seen = useRef(onSeen);
  useEffect(() => {
    seen.current = onSeen;
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (sights) => {
        if (sights.some(({ isIntersecting }) => isIntersecting)) seen.current();
      },
      { rootMargin: ahead },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return <span ref={place} aria-hidden />;
}
