import { createApp } from 'vue';
import App from './app.vue';
import { watchWaiting } from './session/waiting.js';
import './styles/base.css';
import './styles/forms.css';
import './styles/print.css';

watchWaiting();
createApp(App).mount('#app');
