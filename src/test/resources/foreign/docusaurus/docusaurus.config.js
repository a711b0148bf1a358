export default {
  title: 'Small Site',
  tagline: 'Of Docusaurus',
};
