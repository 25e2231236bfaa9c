import { render } from 'preact';
import { App } from './App.js';
import { createBrowserEnvironment } from './browser/createBrowserEnvironment.js';
import './styles/dashboard.css';

const root = document.querySelector('#app');
if (root) render(<App environment={createBrowserEnvironment(window)} />, root);
