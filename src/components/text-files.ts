import {FileAttachment} from "observablehq:stdlib";

/** The files of the shards after the first, in order. Framework publishes only files that code names letter by letter. */
export const furtherTextFiles = [
  FileAttachment("../data/corpus/text-01.json"),
  FileAttachment("../data/corpus/text-02.json"),
  FileAttachment("../data/corpus/text-03.json"),
  FileAttachment("../data/corpus/text-04.json"),
  FileAttachment("../data/corpus/text-05.json"),
  FileAttachment("../data/corpus/text-06.json"),
  FileAttachment("../data/corpus/text-07.json"),
  FileAttachment("../data/corpus/text-08.json"),
  FileAttachment("../data/corpus/text-09.json"),
  FileAttachment("../data/corpus/text-10.json"),
  FileAttachment("../data/corpus/text-11.json"),
  FileAttachment("../data/corpus/text-12.json"),
  FileAttachment("../data/corpus/text-13.json"),
  FileAttachment("../data/corpus/text-14.json"),
  FileAttachment("../data/corpus/text-15.json")
];
