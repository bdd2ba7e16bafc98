#include "read/pdf/page_player.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace fenjie::read {

namespace {

constexpr int kMostAnnotations = 1000;

/// The resource dictionary as text, references unresolved: equal text means equal resources.
std::string written(Object* resources) {
  char* buffer = nullptr;
  std::size_t size = 0;
  std::FILE* memory = open_memstream(&buffer, &size);
  if (!memory) return {};
  resources->print(memory);
  std::fclose(memory);
  std::string text(buffer, size);
  std::free(buffer);
  return text;
}

/// Annotations that hold text for a reader: typed on the page, or filled into a form.
int text_annotations(::Page& page) {
  const Object annotations = page.getAnnotsObject();
  if (!annotations.isArray()) return 0;
  int count = 0;
  for (int i = 0; i < std::min(annotations.arrayGetLength(), kMostAnnotations); ++i) {
    const Object annotation = annotations.arrayGet(i);
    if (!annotation.isDict()) continue;
    const Object kind = annotation.dictLookup("Subtype"), contents = annotation.dictLookup("Contents");
    const Object value = annotation.dictLookup("V");
    const bool typed = kind.isName("FreeText") && contents.isString();
    const bool filled = kind.isName("Widget") && value.isString() && !bytes_of(value.getString()).empty();
    count += typed || filled;
  }
  return count;
}

bool stop(void* device) { return static_cast<PageDevice*>(device)->must_stop(); }

}  // namespace

bool PagePlayer::fits(::Page& page, const std::string& resources) const {
  const PDFRectangle& box = rectangle(page.getCropBox());
  return gfx_ && !resources.empty() && resources == resources_ && page.getRotate() == rotate_ && box.x1 == box_.x1 &&
         box.y1 == box_.y1 && box.x2 == box_.x2 && box.y2 == box_.y2;
}

bool PagePlayer::begin(::Page& page, std::string resources) {
  gfx_ = interpreter_of(page, &device_, stop, &device_);
  resources_ = std::move(resources);
  box_ = rectangle(page.getCropBox());
  rotate_ = page.getRotate();
  return gfx_ != nullptr;
}

bool PagePlayer::play(int number) {
  ::Page* page = document_.getPage(number);
  if (!page || !page->isOk()) return false;
  const bool turned = page->getRotate() % 180 != 0;
  const double width = page->getCropWidth(), height = page->getCropHeight();
  device_.start(number, turned ? height : width, turned ? width : height);
  std::string resources = written(page->getResourceDictObject());
  if (!fits(*page, resources) && !begin(*page, std::move(resources))) return false;
  Object contents = page->getContents();
  if (!contents.isNull()) {
    gfx_->saveState();
    gfx_->display(&contents);
    gfx_->restoreState();
  }
  device_.set_unread_annotations(text_annotations(*page));
  // What an aborted or unbalanced page left behind must not reach the next one.
  if (device_.is_cut_short() || !device_.is_balanced()) gfx_.reset();
  return true;
}

}  // namespace fenjie::read
