import { hydrate } from 'preact';
import { App } from './App.tsx';

const root = document.querySelector('#app');
if (root) hydrate(<App />, root);
