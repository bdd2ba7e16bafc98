#include "layout/line_tokens.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::layout {

std::vector<Token> tokens_of(const PrintedLine& line, std::string_view source) {
  std::vector<Token> tokens;
  const std::string& text = line.text.text();
  std::size_t counted = line.span.begin;  // source byte up to which columns are counted
  std::size_t columns = 0;
  const auto column_of = [&](std::size_t byte) {
    const std::string_view passed = source.substr(counted, byte - counted);
    columns += line.wide_han ? static_cast<std::size_t>(text::display_width(passed)) : text::length(passed);
    counted = byte;
    return static_cast<double>(columns);
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::vector<Span> places = line.text.spans({begin, end});
    Token token;
    token.part = {begin, end};
    token.key = text::fold(std::string_view(text).substr(begin, end - begin));
    const std::string_view blanks = source.substr(counted, places.front().begin - counted);
    token.gap = tokens.empty() ? 0 : text::length(blanks);
    token.tab = !tokens.empty() && blanks.find('\t') != std::string_view::npos;
    token.left = column_of(places.front().begin);
    token.right = column_of(places.back().end);
    tokens.push_back(std::move(token));
    begin = end + 1;
  }
  return tokens;
}

}  // namespace fenjie::layout
