// Footnotes: small lines at a page's foot that begin with a mark which the page's text bears.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page_blocks.h"
#include "model/diagnostic.h"
#include "rules/book.h"

namespace fenjie::layout {

/// One note.
struct Footnote {
  std::string mark;  ///< as printed: ①, 2
  int page = 1;      ///< where it begins
  std::vector<Passage> lines;
};

struct Footnotes {
  std::vector<Footnote> notes;
  std::set<Span> lines;     ///< of all of them
  std::vector<Span> marks;  ///< source bytes of the marks that words bear; ascending
};

/// Notes: the last lines of their page, smaller than the text of most pages or under a short rule, each begun by a mark (①, *, 〔1〕, a raised 2)
/// that stands behind a word of the page. They interrupt what goes on over the page.
/// @param furniture spans of lines that are no text of the page
Footnotes find_footnotes(const std::vector<PageBlocks>& pages, const std::set<Span>& furniture);

/// Takes the marks of the notes out of the words that bear them; raised ones are out already. A star that a remark explains for all (*为重点任务) stays.
void take_note_marks(std::vector<PageBlocks>& pages, Footnotes& footnotes, std::string_view source, const rules::Book& book);

/// Raised marks that no note in the file answers.
std::vector<Diagnostic> doubt_note_marks(const std::vector<PageBlocks>& pages, const Footnotes& footnotes);

}  // namespace fenjie::layout
