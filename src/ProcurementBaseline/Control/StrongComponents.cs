namespace ProcurementBaseline.Control;

/// <summary>Groups entities that hold each other in circles (Tarjan), without recursion, so that a chain of any length fits.</summary>
internal static class StrongComponents
{
    /// <summary>The groups, each after every group that holds part of it: an owner's group comes before what it owns.</summary>
    public static List<int[]> Of(OwnershipGraph graph)
    {
        var count = graph.Nodes.Length;
        var (index, low, onStack, next) = (new int[count], new int[count], new bool[count], new int[count]);
        var (groups, stack, way, counter) = (new List<int[]>(), new Stack<int>(), new Stack<int>(), 0);
        for (var root = 0; root < count; root++)
        {
            if (index[root] != 0) continue;
            way.Push(root);
            while (way.Count > 0)
            {
                var node = way.Peek();
                if (index[node] == 0)
                {
                    index[node] = low[node] = ++counter;
                    stack.Push(node);
                    onStack[node] = true;
                }
                var owners = graph.Owners(node);
                var down = false;
                while (next[node] < owners.Length && !down)
                {
                    var stake = owners[next[node]];
                    if (stake.Shares == 0 || index[stake.Owner] != 0)
                    {
                        if (stake.Shares != 0 && onStack[stake.Owner]) low[node] = Math.Min(low[node], index[stake.Owner]);
                        next[node]++;
                        continue;
                    }
                    way.Push(stake.Owner);   // its low mark is read when the way comes back here
                    next[node]++;
                    down = true;
                }
                if (down) continue;
                way.Pop();
                if (low[node] == index[node]) groups.Add(Pop(stack, onStack, node));
                if (way.TryPeek(out var below)) low[below] = Math.Min(low[below], onStack[node] ? low[node] : low[below]);
            }
        }
        return groups;
    }

    private static int[] Pop(Stack<int> stack, bool[] onStack, int root)
    {
        var members = new List<int>();
        int node;
        do
        {
            node = stack.Pop();
            onStack[node] = false;
            members.Add(node);
        }
        while (node != root);
        members.Reverse();   // in the order they were met, so that shares flow forwards
        return [.. members];
    }
}
