import { createApp } from 'vue';
import App from './app.vue';
import './styles/base.css';
import './styles/forms.css';
import './styles/print.css';

createApp(App).mount('#app');
