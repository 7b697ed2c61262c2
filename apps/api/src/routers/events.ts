import { DomainError } from '@claimdesk/core';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { asTrpcError } from '../error-map.ts';
import { placeSchema, readPlaceText } from '../events/event-place.ts';
import { liveEvents } from '../events/live-events.ts';
import { procedure, router } from '../trpc.ts';
import { listEvents } from '../use-cases/events/list-events.ts';

export const eventsRouter = router({
  /** The same events as a list, for programs that come by now and then. */
  list: procedure('workspace:read')
    .input(z.object({ after: placeSchema.default('0'), limit: z.int().min(1).max(500).default(100) }))
    .query(({ ctx, input }) => listEvents(ctx.deps, ctx.actor, input)),
  /** Starts after `after` (or what comes next, without it); a reconnecting client brings its last id and misses nothing. */
  live: procedure('workspace:read')
    .input(
      z
        .object({
          after: placeSchema.optional(),
          lastEventId: placeSchema.nullish(),
        })
        .optional(),
    )
    .subscription(async function* live({ ctx, input, signal }) {
      const last = input?.lastEventId ?? input?.after;
      const from = last === undefined ? undefined : readPlaceText(last);
      try {
        for await (const event of liveEvents(ctx.deps, ctx.actor, from, signal)) yield tracked(event.place, event);
      } catch (error) {
        // What a stream throws later has passed the point where errors are given their codes.
        throw error instanceof DomainError ? asTrpcError(error, ctx.requestId) : error;
      }
    }),
});
