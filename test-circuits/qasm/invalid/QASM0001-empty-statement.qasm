int a;;
