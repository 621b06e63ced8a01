import {testEveryPage, testSubPath} from "./every-page.ts";

testEveryPage(1440);
testSubPath();
