// The description comes from this service, and nothing from elsewhere: no validator's badge, no other address.
SwaggerUIBundle({
  url: "../v3/api-docs",
  dom_id: "#swagger-ui",
  deepLinking: true,
  validatorUrl: null,
  queryConfigEnabled: false
});
