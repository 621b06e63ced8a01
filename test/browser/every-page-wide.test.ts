import {testEveryPage} from "./every-page.ts";

testEveryPage({width: 1440, theme: "light", barriers: true});
testEveryPage({width: 1440, theme: "dark", base: "/papers/observatory/"});
