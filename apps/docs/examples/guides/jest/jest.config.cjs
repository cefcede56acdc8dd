/** For tests in CommonJS. Jest compiles the packages that contain only ES modules. */
module.exports = {
  transform: { "\\.[cm]?js$": ["babel-jest", { plugins: ["@babel/plugin-transform-modules-commonjs"] }] },
  // `jose` and `tinyqueue` are dependencies of the sandbox.
  transformIgnorePatterns: ["/node_modules/(?!(@moovkit|moovkit|jose|tinyqueue)/)"],
};
