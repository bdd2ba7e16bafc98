#include "emit/sheet_flat.h"

#include <algorithm>
#include <numeric>

#include "emit/row_height.h"
#include "emit/sheet_layout.h"
#include "model/error.h"

namespace fenjie::emit {

namespace {

constexpr double kSmallestScale = 0.62;  // to fit one page's width: 11 points become 6.8
constexpr double kUsualScale = 0.7;      // over several pages
constexpr int kSpare = 6;               // pixels of a line that not every program fills
constexpr double kLowestRow = 20;       // points
constexpr const char* kNamedFooter = "&L&A&C第 &P 页 共 &N 页";  // with the sheet's name: these have no title

/// The largest size at which a row holds the text.
std::pair<Style, double> fitting_style(const std::string& text, int pixels) {
  for (const auto& [style, points] : {std::pair(Style::plain, kFlatPoints), std::pair(Style::plain_small, kSmallPoints)})
    if (text_height(text, pixels, points) <= kHighestRow) return {style, points};
  return {Style::plain_tiny, kTinyPoints};
}

}  // namespace

FlatSheet::FlatSheet(WorkbookFile& book, const std::string& name, std::vector<FlatColumn> columns, bool landscape,
                     std::optional<std::pair<std::size_t, std::size_t>> printed)
    : book_(book),
      sheet_(book.add_sheet(name)),
      name_(name),
      columns_(std::move(columns)),
      printed_(printed.value_or(std::pair<std::size_t, std::size_t>(0, columns_.size() - 1))) {
  book.set_points(kFlatPoints);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto place = static_cast<lxw_col_t>(i);
    if (columns_[i].folded) {
      book.fold(sheet_, place, columns_[i].pixels);
      height_ = std::max(height_, text_height("两\n行", columns_[i].pixels, kFlatPoints));  // LibreOffice takes a second line there
    }
    if (!columns_[i].folded) book.set_width(sheet_, place, columns_[i].pixels, columns_[i].hidden);
    text(i, columns_[i].heading, Style::plain_head);
    if (!columns_[i].date) continue;
    height_ = std::max(height_, text_height("2022-03-02\n报送", columns_[i].pixels, kFlatPoints));
    demand(worksheet_write_number(sheet_, 0, place, *columns_[i].date, book_.format(Style::report_date)));
  }
  next_row();
  set_page(sheet_, landscape, 0, 0);
  demand(worksheet_set_footer(sheet_, kNamedFooter));
  if (printed_pixels() > kPagePixels / kSmallestScale) print_over_several_pages();
  worksheet_gridlines(sheet_, LXW_SHOW_ALL_GRIDLINES);
  worksheet_freeze_panes(sheet_, 1, 0);
}

int FlatSheet::printed_pixels() const {
  const auto first = columns_.begin() + static_cast<std::ptrdiff_t>(printed_.first);
  const auto end = columns_.begin() + static_cast<std::ptrdiff_t>(printed_.second) + 1;
  return std::accumulate(first, end, 0, [](int sum, const FlatColumn& column) {
    return sum + (column.hidden || column.folded ? 0 : column.pixels);
  });
}

void FlatSheet::set_print_area() {
  demand(worksheet_print_area(sheet_, 0, static_cast<lxw_col_t>(printed_.first), row_ - 1, static_cast<lxw_col_t>(printed_.second)));
}

/// On one page's width nobody could read it: the first columns stand on each page, what belongs together page beside page.
void FlatSheet::print_over_several_pages() {
  worksheet_set_print_scale(sheet_, static_cast<std::uint16_t>(kUsualScale * 100));
  const auto first = static_cast<lxw_col_t>(printed_.first);
  demand(worksheet_repeat_columns(sheet_, first, first + 1));
  worksheet_print_across(sheet_);
}

void FlatSheet::start_seal(std::vector<std::size_t> columns) {
  seal_.sheet = name_;
  sealed_ = std::move(columns);
  said_.resize(sealed_.size());
  for (const std::size_t column : sealed_) keep_said(column, columns_[column].heading);
  seal_row();
}

void FlatSheet::keep_said(std::size_t column, const std::string& text) {
  const auto place = std::find(sealed_.begin(), sealed_.end(), column);
  if (place != sealed_.end()) said_[static_cast<std::size_t>(place - sealed_.begin())] = text;
}

void FlatSheet::seal_row() {
  if (sealed_.empty()) return;
  seal_.digests += sheets::row_digest({said_.begin(), said_.end()});
  for (std::string& text : said_) text.clear();
}

void FlatSheet::text(std::size_t column, const std::string& text, Style style, bool doubtful) {
  keep_said(column, text);
  const auto place = static_cast<lxw_col_t>(column);
  if (columns_[column].hidden) return book_.write_text(sheet_, row_, place, text, book_.format(Style::unseen));
  if (!text.empty()) {
    const int pixels = columns_[column].pixels - kSpare;
    const auto [fitting, points] = style == Style::plain ? fitting_style(text, pixels) : std::pair(style, kFlatPoints);
    height_ = std::max(height_, text_height(text, pixels, points));
    book_.write_text(sheet_, row_, place, text, book_.format(fitting, doubtful));
  } else if (doubtful) {
    demand(worksheet_write_blank(sheet_, row_, place, book_.format(style, doubtful)));
  }
}

void FlatSheet::number(std::size_t column, int number, bool doubtful) {
  keep_said(column, std::to_string(number));
  demand(worksheet_write_number(sheet_, row_, static_cast<lxw_col_t>(column), number,
                                book_.format(Style::plain_number, doubtful)));
}

void FlatSheet::date(std::size_t column, const std::string& iso_date, bool doubtful) {
  const std::optional<double> serial = serial_date(iso_date);
  if (!serial) return text(column, iso_date, Style::plain, doubtful);
  keep_said(column, iso_date);
  demand(worksheet_write_number(sheet_, row_, static_cast<lxw_col_t>(column), *serial,
                                book_.format(Style::date, doubtful)));
}

void FlatSheet::link(std::size_t column, const std::string& cell) {
  std::string shown = cell;
  std::erase(shown, '\'');
  keep_said(column, shown);
  demand(worksheet_write_url_opt(sheet_, row_, static_cast<lxw_col_t>(column), ("internal:" + cell).c_str(),
                                 book_.format(Style::link), shown.c_str(), nullptr));
}

void FlatSheet::file_link(std::size_t column, const std::string& name) {
  demand(worksheet_write_url_opt(sheet_, row_, static_cast<lxw_col_t>(column), ("external:" + name).c_str(),
                                 book_.format(Style::link), name.c_str(), nullptr));
}

void FlatSheet::next_row() {
  demand(worksheet_set_row(sheet_, row_, std::clamp(height_, kLowestRow, kHighestRow), nullptr));
  height_ = 0;
  seal_row();
  if (++row_ < LXW_ROW_MAX) return;
  throw Error("emit/too-many-rows", "",
              "“" + name_ + "”表超过 " + std::to_string(LXW_ROW_MAX) +
                  " 行，Excel 放不下，没有生成工作簿；请把公文分成几个文件，或只要 JSON（--format json）");
}

void FlatSheet::narrow(std::size_t column, int pixels) {
  book_.set_width(sheet_, static_cast<lxw_col_t>(column), pixels);
}

void FlatSheet::add_filter() {
  demand(worksheet_autofilter(sheet_, 0, 0, row_ - 1, static_cast<lxw_col_t>(columns_.size() - 1)));
}

void FlatSheet::name_table(const std::string& name) {
  book_.define_name(name, name_, 0, 0, last_row(), static_cast<lxw_col_t>(columns_.size() - 1));
}

void FlatSheet::name_column(const std::string& name, std::size_t column) {
  const auto place = static_cast<lxw_col_t>(column);
  book_.define_name(name, name_, 1, place, last_row(), place);
}

int task_pixels(const Notice& notice, int usual) {
  constexpr int kWidest = 900;
  int pixels = usual;
  for (const Task& task : notice.tasks) pixels = pixels_for(task.text.value, pixels, kWidest, kFlatPoints, kHighestRow);
  return pixels;
}

void set_page(lxw_worksheet* sheet, bool landscape, lxw_row_t first_repeated, lxw_row_t last_repeated) {
  if (landscape)
    worksheet_set_landscape(sheet);
  else
    worksheet_set_portrait(sheet);
  constexpr std::uint8_t kA4 = 9;
  worksheet_set_paper(sheet, kA4);
  worksheet_set_margins(sheet, 0.6, 0.6, 0.7, 0.7);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_center_horizontally(sheet);
  demand(worksheet_repeat_rows(sheet, first_repeated, last_repeated));
  demand(worksheet_set_footer(sheet, "&C第 &P 页 共 &N 页"));
}

}  // namespace fenjie::emit
