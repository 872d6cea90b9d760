import type { Context, Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { setDestination } from './destination.ts';
import { adjust, toWalletEntry, walletEntries } from './earn.ts';
import type { WalletDocument } from './store.ts';
import { listWallets, mustBeOwnOrRead, setShare, shownWallet, toWallet } from './wallets.ts';

async function shown(ctx: Context, wallet: WalletDocument) {
  const { currency } = await getWorkshop(ctx);
  return { headers: etag(wallet), body: toWallet(wallet, wallet.userId, currency) };
}

export const walletsRoutes = {
  'wallets.list': async (ctx, { query }) => {
    const at = paging(query);
    const { currency } = await getWorkshop(ctx);
    const wallets = await listWallets(ctx, at);
    return { status: 200, body: page(at, wallets, wallet => toWallet(wallet, wallet.userId, currency)) };
  },

  'wallets.get': async (ctx, { path }) => {
    mustBeOwnOrRead(ctx, path.userId);
    const wallet = await shownWallet(ctx, path.userId);
    return { status: 200, headers: etag(wallet), body: wallet };
  },

  'wallets.entries': async (ctx, { path, query }) => {
    const at = paging(query);
    mustBeOwnOrRead(ctx, path.userId);
    await shownWallet(ctx, path.userId);
    const entries = await walletEntries(ctx, path.userId, at);
    return { status: 200, body: page(at, entries, entry => toWalletEntry(path.userId, entry)) };
  },

  'wallets.setShare': async (ctx, { path, body }) => ({
    status: 200,
    ...(await shown(ctx, await setShare(ctx, path.userId, body))),
  }),

  'wallets.setDestination': async (ctx, { path, body }) => ({
    status: 200,
    ...(await shown(ctx, await setDestination(ctx, path.userId, body))),
  }),

  'wallets.adjust': async (ctx, { path, body }) => ({
    status: 201,
    ...(await shown(ctx, await adjust(ctx, path.userId, body))),
  }),
} satisfies Partial<Handlers>;
