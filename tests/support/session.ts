import { announcer } from '../../renderer/data/index/index-client.ts';
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
      list: async (view, from, to) => service.list(view, from, to),
      ids: async (view) => service.ids(view),
      find: async (typed, limit) => service.find(typed, limit),
      facets: async (archived) => service.facets(archived),
      revenueYears: async () => service.revenueYears(),
      concentration: async (year, currency) => service.concentration(year, currency),
      previewCut: async (year, currency, cut) => service.previewCut(year, currency, cut),
      rankedClients: async (year, currency, from, to) =>
        service.rankedClients(year, currency, from, to),
      draftSegmentation: async (year, currency, cut) =>
        service.draftSegmentation(year, currency, cut),
      due: async (today, limit) => service.due(today, limit),
      visits: async (view, limit) => service.visits(view, limit),
      subscribe: moves.subscribe,
      close: () => void service.close(),
    },
  };
}
