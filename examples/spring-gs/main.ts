import { App } from 'cdk8s';
import { SpringGs } from './spring-gs';

const app = new App();
new SpringGs(app, 'spring-gs');
app.synth();
