import { announcer, questionsTo } from '../../renderer/data/index/index-client.ts';
import { IndexService } from '../../renderer/data/index/index-service.ts';
import type { OpenBook } from '../../renderer/data/open-book.ts';
import type { BookSession } from '../../renderer/hooks/book.tsx';

/** A book with its index beside the test instead of in a worker, as a screen is given it. Close its index, then the book. */
export async function sessionOf(deps: OpenBook): Promise<BookSession> {
  const moves = announcer();
  const service = await IndexService.open(deps.store.name, moves.announce);
  return {
    deps,
    index: {
      ...questionsTo(
        async () => service,
        async () => null,
      ),
      subscribe: moves.subscribe,
      close: () => void service.close(),
    },
  };
}
