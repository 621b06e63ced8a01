import {testEveryPage} from "./every-page.ts";

testEveryPage({width: 360, theme: "light"});
testEveryPage({width: 360, theme: "dark", barriers: true});
