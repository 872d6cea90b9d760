import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/noto-sans';
import './app/global.css';
import './app/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { refreshSession } from './app/entry.ts';
import { loadAllWords, startI18n } from './app/i18n.ts';
import { printInLight } from './app/print.ts';
import { createRouter } from './app/router.tsx';
import { restoreSession } from './app/session.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

restoreSession(refreshSession);
printInLight();
await startI18n();
createRoot(root).render(<App router={createRouter()} />);
loadAllWords().catch(() => undefined);
