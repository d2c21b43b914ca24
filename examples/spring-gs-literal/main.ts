import { App } from 'cdk8s';
import { SpringGsLiteral } from './spring-gs-literal';

const app = new App();
new SpringGsLiteral(app, 'spring-gs-literal');
app.synth();
