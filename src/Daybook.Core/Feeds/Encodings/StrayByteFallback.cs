using System.Text;

namespace Daybook.Core.Feeds;

/// <summary>
/// Reads bytes that are no UTF-8 as what they nearly always are inside a UTF-8 feed: characters pasted from a page
/// in Windows-1252 (or the given code page).
/// </summary>
internal sealed class StrayByteFallback(Encoding pasted) : DecoderFallback
{
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(pasted);

    private sealed class Buffer(Encoding pasted) : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _at;

        public override int Remaining => _text.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _text = pasted.GetString(bytesUnknown);
            _at = 0;
            return _text.Length > 0;
        }

        public override char GetNextChar() => _at < _text.Length ? _text[_at++] : '\0';

        public override bool MovePrevious()
        {
            if (_at == 0)
                return false;
            _at--;
            return true;
        }

        public override void Reset()
        {
            _text = "";
            _at = 0;
        }
    }
}
