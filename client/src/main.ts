import { createApp } from 'vue';
import App from './app.vue';
import { watchIncidents } from './live/incidents.js';
import { watchWaiting } from './session/waiting.js';
import './styles/base.css';
import './styles/forms.css';
import './styles/print.css';

watchWaiting();
watchIncidents();
createApp(App).mount('#app');
