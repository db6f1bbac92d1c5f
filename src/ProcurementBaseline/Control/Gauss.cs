namespace ProcurementBaseline.Control;

/// <summary>Solves small linear systems.</summary>
internal static class Gauss
{
    /// <summary>Solves a·x = b by elimination with the largest pivot of each column; the solution is left in b, and a is used up.</summary>
    /// <exception cref="InvalidOperationException">The system has no single solution.</exception>
    public static void Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var column = 0; column < n; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < n; row++) pivot = Math.Abs(a[row, column]) > Math.Abs(a[pivot, column]) ? row : pivot;
            if (a[pivot, column] == 0) throw new InvalidOperationException("The system has no single solution.");
            if (pivot != column)
            {
                for (var k = column; k < n; k++) (a[column, k], a[pivot, k]) = (a[pivot, k], a[column, k]);
                (b[column], b[pivot]) = (b[pivot], b[column]);
            }
            for (var row = column + 1; row < n; row++)
            {
                var factor = a[row, column] / a[column, column];
                if (factor == 0) continue;
                for (var k = column; k < n; k++) a[row, k] -= factor * a[column, k];
                b[row] -= factor * b[column];
            }
        }
        for (var row = n - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < n; k++) b[row] -= a[row, k] * b[k];
            b[row] /= a[row, row];
        }
    }
}
