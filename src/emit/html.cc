#include "emit/html.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "emit/html_assets.h"
#include "emit/html_notice.h"
#include "emit/html_source.h"
#include "model/fields.h"

namespace fenjie::emit {
namespace {

/// Everything that can be chosen.
std::vector<Span> spans_of_values(const Extraction& extraction) {
  std::vector<Span> all;
  const auto take = [&all](const std::vector<Span>& spans) { all.insert(all.end(), spans.begin(), spans.end()); };
  for (const Notice& notice : extraction.notices) {
    for_each_field(notice, take);
    for (const Task& task : notice.tasks) {
      take(task.source);
      for (const DateField& date : task.due_dates) take(date.spans);
      for (const Quantity& quantity : task.quantities) take(quantity.text.spans);
    }
  }
  for (const Diagnostic& diagnostic : extraction.diagnostics) take(diagnostic.source);
  for (const Span& span : extraction.coverage.remainder) take({span});
  return all;
}

std::string title_of(const Extraction& extraction) {
  for (const Notice& notice : extraction.notices)
    if (!notice.title.empty()) return notice.title.value;
  return extraction.file.name;
}

}  // namespace

std::string to_html(const Extraction& extraction, const std::vector<Page>& pages) {
  const bool drawn = !pages.empty() && extraction.document.has_boxes;
  const std::unique_ptr<HtmlSource> source = drawn ? page_source(extraction.document, pages)
                                                   : text_source(extraction.document, spans_of_values(extraction));
  const std::string title = escaped_html(title_of(extraction));
  std::string html = "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "script-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title +
      "</title>\n<style>\n";
  html.append(kHtmlStyle).append("</style>\n</head>\n<body>\n<header><h1>").append(title);
  html += "</h1><span>点选任一内容，显示它在原文中的出处</span><input id=\"find\" type=\"search\" placeholder=\"筛选任务\" aria-label=\"筛选任务\"></header>\n"
          "<main id=\"result\">\n";
  for (std::size_t i = 0; i < extraction.notices.size(); ++i) html += notice_html(extraction, i, *source);
  html += rest_html(extraction, *source);
  html.append("</main>\n<aside id=\"source\" data-kind=\"").append(source->kind()).append("\">\n").append(source->html());
  html.append("</aside>\n<script>\n").append(kHtmlScript).append("</script>\n</body>\n</html>\n");
  return html;
}

}  // namespace fenjie::emit
