namespace Daybook.Core.Stories;

/// <summary>Finds the number at a place of a list without sorting all of it (Hoare 1961).</summary>
internal static class Selection
{
    /// <summary>The number that would stand at a place if they stood falling, the largest first. Leaves them in another order.</summary>
    /// <param name="place">From 0 to their count less 1.</param>
    public static float Falling(Span<float> numbers, int place)
    {
        var (low, high) = (0, numbers.Length - 1);
        while (low < high)
        {
            var pivot = Middle(numbers[low], numbers[(low + high) / 2], numbers[high]);
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (numbers[left] > pivot)
                    left++;
                while (numbers[right] < pivot)
                    right--;
                if (left > right)
                    break;
                (numbers[left], numbers[right]) = (numbers[right], numbers[left]);
                (left, right) = (left + 1, right - 1);
            }
            if (place <= right)
                high = right;
            else if (place >= left)
                low = left;
            else
                break;
        }
        return numbers[place];
    }

    private static float Middle(float a, float b, float c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
